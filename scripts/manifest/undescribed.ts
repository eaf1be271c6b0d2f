import {elementsOf, featureKinds, type FeatureKind, type Manifest} from './manifest.js';

/** What elements offer without a description, each as a sentence. An inherited feature is described where it is declared. */
export function undescribed(manifest: Manifest): string[] {
  return elementsOf(manifest).flatMap(({path, element}) => {
    const kinds = Object.keys(featureKinds) as FeatureKind[];
    const features = kinds.flatMap(kind => (element[kind] ?? []).map(feature => ({kind, feature})));
    const silent = features.filter(({feature}) => !feature.inheritedFrom && !feature.description?.trim());
    const names = silent.map(({kind, feature}) => `${featureKinds[kind]} ${feature.name || '(default)'}`);
    if (!element.description?.trim()) names.unshift('element');
    return names.map(name => `${element.tagName} (${path}): ${name} has no description`);
  });
}
