/** The parts of a custom elements manifest that we read and correct. */
export interface Manifest {
  schemaVersion: string;
  modules: ManifestModule[];
}

export interface ManifestModule {
  path: string;
  declarations?: ManifestDeclaration[];
  exports?: ManifestExport[];
}

export interface ManifestExport {
  kind: string;
  name: string;
  declaration: Reference;
}

export interface Reference {
  name: string;
  module?: string;
  package?: string;
}

/** A slot, part, event or the like. */
export interface Feature {
  name: string;
  description?: string;
  type?: {text: string};
  /** Of a custom property: what values it takes. */
  syntax?: string;
  default?: string;
  deprecated?: boolean | string;
  inheritedFrom?: Reference;
  /** Of an attribute: the property that it sets. */
  fieldName?: string;
}

export interface Member extends Feature {
  kind: string;
  privacy?: string;
  static?: boolean;
  readonly?: boolean;
}

export interface ManifestDeclaration extends Feature {
  kind: string;
  tagName?: string;
  superclass?: Reference;
  members?: Member[];
  attributes?: Feature[];
  events?: Feature[];
  slots?: Feature[];
  cssParts?: Feature[];
  cssProperties?: Feature[];
  cssStates?: Feature[];
  /** Ours: of what an element puts into light DOM. */
  cssClasses?: Feature[];
}

/** Kinds of what an element offers, and what to call one of them. */
export const featureKinds = {
  attributes: 'attribute',
  members: 'member',
  events: 'event',
  slots: 'slot',
  cssParts: 'part',
  cssProperties: 'custom property',
  cssStates: 'state',
  cssClasses: 'class',
} as const;
export type FeatureKind = keyof typeof featureKinds;

/** Every custom element with the module that declares it. */
export function elementsOf(manifest: Manifest): {path: string; element: ManifestDeclaration & {tagName: string}}[] {
  return manifest.modules.flatMap(({path, declarations = []}) =>
    declarations.flatMap(declaration => {
      const {tagName} = declaration;
      return tagName ? [{path, element: {...declaration, tagName}}] : [];
    }),
  );
}
