/** Writes `docs/openapi.json` from the contract's routes, or with `--check` says whether it is current. Fails if it is not valid. */
import {Validator} from '@seriousme/openapi-schema-validator';
import {openApiDocument} from './openapi/document.js';
import {writeOrCompare} from './lib/generated.js';

const document = openApiDocument();
const {valid, errors} = await new Validator().validate(structuredClone(document));
if (!valid) {
  console.error('The contract gives no valid OpenAPI document:', errors);
  process.exit(1);
}
writeOrCompare('docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`, 'npm run openapi');
