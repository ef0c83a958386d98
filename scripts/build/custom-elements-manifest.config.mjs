// What custom-elements.json is made of; editors and the tables of the README read it.

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  // package.json names the file already.
  packagejson: false,
  plugins: [
    {name: 'public-elements', packageLinkPhase: ({customElementsManifest}) => keepElements(customElementsManifest)},
  ],
};

// The analyzer lists every module below src/elements, and what is private with what is public.
function keepElements(manifest) {
  for (const module of manifest.modules) {
    module.declarations = module.declarations.filter(({customElement}) => customElement);
    for (const element of module.declarations) nameElement(element, module.path);
  }
  manifest.modules = manifest.modules.filter(({declarations}) => declarations.length > 0);
}

function nameElement(element, path) {
  // The tags are registered in src/define.ts; a file is named after the one it defines.
  element.tagName = /([\w-]+)\.ts$/.exec(path)[1];
  // Static fields are settings for Lit.
  element.members = element.members.filter(
    (member) => member.privacy !== 'private' && !(member.static && member.kind === 'field'),
  );
  const fields = new Set(element.members.map(({name}) => name));
  element.attributes = element.attributes?.filter(({fieldName}) => fieldName === undefined || fields.has(fieldName));
  // A dispatched variable is listed as an event without a name.
  element.events = element.events?.filter(({name}) => name);
}
