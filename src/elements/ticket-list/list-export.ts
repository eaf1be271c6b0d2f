import type {Localizer} from '../../messages/localizer.js';
import {late} from '../../loading/late.js';
import type {PortalStore} from '../../store/portal-store.js';
import {saveBlob} from '../../ui/save-blob.js';

/** All pages of the view as a file (R44), named with the owner's word (R45): just the columns that are shown, in their order. */
export async function exportList({list, export: file}: PortalStore, words: Localizer): Promise<void> {
  const {columns, view} = list;
  const written = await file.run(view, async () => {
    const {ticketColumnTexts} = await late(() => import('./column-texts.js'));
    return columns.map(column => ({
      header: words.t(`column.${column}`),
      text: ticket => ticketColumnTexts[column](ticket, words),
    }));
  });
  if (written) saveBlob(written, `${words.t('list.title')}.csv`);
}
