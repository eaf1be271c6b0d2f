/** Builds the package into `dist/package` and the demo into `dist/demo`. Usage: `build [package] [demo]`; without a name, both. */
import {buildDemo, demoFolder} from './build/demo.js';
import {buildPackage, packageFolder} from './build/package.js';

const wanted = process.argv.slice(2);
const includes = (name: string) => wanted.length === 0 || wanted.includes(name);

try {
  if (includes('package')) {
    buildPackage(packageFolder);
    console.log(`package: ${packageFolder}`);
  }
  if (includes('demo')) {
    await buildDemo();
    console.log(`demo: ${demoFolder}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
