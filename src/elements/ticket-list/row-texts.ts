import {isPlainClick} from '../../ui/route-link.js';
import {statusText} from '../../ui/status-badge.js';
import {personName} from './columns.js';
import {marked, pieces} from './subject.templates.js';

/**
 * What rows of the page's own say as the table does. Handed over and not imported there: modules that a late one imports, too,
 * are bundled by themselves, which made the list half a KiB heavier for all who show the table.
 */
export const rowTexts = {isPlainClick, marked, personName, pieces, statusText};
export type RowTexts = typeof rowTexts;
