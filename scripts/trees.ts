/**
 * Writes the accessible tree of every screen to `test/accessibility/trees`, to be read and found good. Usage: `trees [part of a
 * screen's name …]`.
 */
import {openAudit} from '../test/accessibility/audit.js';
import {leftOverTrees, readTree, removeTree, writeTree} from '../test/accessibility/golden-trees.js';
import {auditedScreens} from '../test/accessibility/matrix-table.js';
import {findEngines} from '../test/support/engines.js';
import {requireNode} from './lib/require-node.js';

requireNode(22, 12);
const filters = process.argv.slice(2);
const chosen = auditedScreens.filter(({name}) => filters.length === 0 || filters.some(filter => name.includes(filter)));
if (chosen.length === 0) throw new Error(`No screen matches ${filters.join(' ')}.`);

const [engine] = (await findEngines(['chromium'])).found;
if (engine?.name !== 'chromium' || !engine.install.packaged) {
  throw new Error('Trees are the same only in the Chromium that npm brings on Linux x64.');
}
const audit = await openAudit(engine.install);
try {
  for (const {name} of chosen) {
    await audit.show(name);
    const tree = await audit.tree();
    if (tree === readTree(name)) continue;
    writeTree(name, tree);
    console.log(`wrote the tree of ${name}`);
  }
} finally {
  await audit.close();
}
leftOverTrees().forEach(removeTree);
