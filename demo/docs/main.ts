import type {DocsExample} from './example.element.js';

/** Pages with a live example load the elements and the mock backend; all others are text alone. */
const example = document.querySelector<DocsExample>('docs-example');
if (example) {
  const {startExample} = await import('./start-example.js');
  await startExample(example);
}
