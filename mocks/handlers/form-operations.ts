import {findArticles} from '../rules/articles.js';
import {formDefinition, usableForm} from '../rules/form-access.js';
import {submitForm} from '../rules/submission.js';
import {createUpload, deleteUpload} from '../rules/uploads.js';
import {decodeFile} from './decode.js';
import {type Operations, writeOnce} from './operation.js';
import {answer} from './respond.js';

/** The support form, articles that may do without it, and files on their way. */
export const formOperations: Operations<'createUpload' | 'deleteUpload' | 'getForm' | 'submitForm' | 'listArticles'> = {
  createUpload(call) {
    const {who, env, request, bytes} = call;
    const file = decodeFile(request, bytes);
    return writeOnce(call, 'createUpload', 201, file, () => createUpload(who, env, file));
  },

  deleteUpload({who, env, parameters}) {
    deleteUpload(who, env, parameters.uploadId);
    return answer(204, undefined);
  },

  listArticles: ({world, query}) => answer(200, findArticles(world, query)),

  getForm: ({world}) => answer(200, formDefinition(world)),

  submitForm(call) {
    const {who, env, world, body} = call;
    const form = usableForm(world);
    return writeOnce(call, 'submitForm', 201, body, () => submitForm(who, env, form, body));
  },
};
