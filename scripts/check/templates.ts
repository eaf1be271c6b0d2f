/** Checks the HTML of Lit templates against the elements that they use: lit-analyzer, strict. */
import {relative, resolve} from 'node:path';
import litAnalyzer, {type LitDiagnostic} from 'lit-analyzer';
import ts from 'typescript';
import {filesUnder, root} from '../lib/files.js';

const {config} = ts.readConfigFile(resolve(root, 'tsconfig.json'), path => ts.sys.readFile(path)) as {config: object};
const {options} = ts.parseJsonConfigFileContent({...config, include: ['src']}, ts.sys, root);
const files = filesUnder(['src'], '.ts').map(path => resolve(root, path));
const program = ts.createProgram(files, options);

const context = new litAnalyzer.DefaultLitAnalyzerContext({getProgram: () => program});
context.updateConfig(
  litAnalyzer.makeConfig({
    strict: true,
    // What lit-analyzer knows of CSS and HTML is some years old. Classes use tags that their definition modules import.
    rules: {'no-invalid-css': 'off', 'no-missing-import': 'off'},
    globalAttributes: ['aria-description', 'enterkeyhint', 'exportparts', 'inert', 'popover'],
  }),
);
const analyzer = new litAnalyzer.LitAnalyzer(context);

const problems = files.flatMap(path => {
  const file = program.getSourceFile(path);
  return file ? analyzer.getDiagnosticsInFile(file).filter(isProblem) : [];
});
for (const {file, location, message, source} of problems) {
  const {line, character} = file.getLineAndCharacterOfPosition(location.start);
  console.error(`${relative(root, file.fileName)}:${line + 1}:${character + 1} ${message} (${source})`);
}
process.exit(problems.length > 0 ? 1 : 0);

/** lit-analyzer takes `nothing` for a symbol like any other, while Lit removes the attribute, and lacks a token of HTML's autofill. */
function isProblem({source, message}: LitDiagnostic): boolean {
  const unknown = ['Symbol(undefined)', '"one-time-code"'];
  return !(source === 'no-incompatible-type-binding' && unknown.some(text => message.includes(text)));
}
