// Detects the kind of keyboard.

/** Whether the device has an Apple keyboard. */
export const isApple = (): boolean => /^(?:Mac|iP)/.test(navigator.platform);
