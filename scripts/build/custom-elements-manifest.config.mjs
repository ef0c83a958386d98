// Configuration of the analyzer that writes custom-elements.json, for editors and the tables of the documentation.

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  // package.json already refers to custom-elements.json.
  packagejson: false,
  plugins: [
    {name: 'public-elements', packageLinkPhase: ({customElementsManifest}) => keepElements(customElementsManifest)},
  ],
};

// Removes modules without elements. The analyzer lists every module in src/elements.
function keepElements(manifest) {
  for (const module of manifest.modules) {
    module.declarations = module.declarations.filter(({customElement}) => customElement);
    for (const element of module.declarations) nameElement(element, module.path);
  }
  manifest.modules = manifest.modules.filter(({declarations}) => declarations.length > 0);
}

function nameElement(element, path) {
  // Each element's file is named after its tag. The analyzer cannot see the registration in src/define.ts.
  element.tagName = /([\w-]+)\.ts$/.exec(path)[1];
  // Removes private members, and static fields, which are settings for Lit.
  element.members = element.members.filter(
    (member) => member.privacy !== 'private' && !(member.static && member.kind === 'field'),
  );
  const fields = new Set(element.members.map(({name}) => name));
  element.attributes = element.attributes?.filter(({fieldName}) => fieldName === undefined || fields.has(fieldName));
  // For each dispatchEvent call, the analyzer lists an event without a name, or named after the first argument of its class.
  element.events = element.events?.filter(({name}) => name?.startsWith('comment-'));
}
