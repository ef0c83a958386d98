// Which keyboard this is.

/** Whether it is one of Apple's. */
export const isApple = (): boolean => /^(?:Mac|iP)/.test(navigator.platform);
