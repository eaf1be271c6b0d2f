/** Makes a new element: `new-element NAME`, where NAME is its tag without `portico-`. */
import {root} from './lib/files.js';
import {createElement} from './new-element/create.js';

const [name, ...more] = process.argv.slice(2);
if (!name || more.length > 0) {
  console.error('Usage: npm run new-element NAME, for example npm run new-element ticket-rating');
  process.exit(1);
}
try {
  for (const path of createElement(root, name)) console.log(path);
  console.log('Next: fill it in, then npm run manifest, npm run size and npm run check.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
