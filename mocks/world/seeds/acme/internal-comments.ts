import {secretMarker} from '../secret.js';

/** What agents tell each other and no customer may ever see (R7). Each one holds `secretMarker`. */
export const internalComments: readonly string[] = [
  'churn risk, their contract ends in March. Be generous.',
  'the customer is not told about the recall of batch 22 before legal has answered.',
  'sales promised them a discount of 18 %, do not mention it to the others.',
  'same fault as at two other customers; we knew of it in September.',
  'if they ask for a credit note, up to 500 EUR is fine without asking Ruth.',
  'I think they dropped it and do not say so. Treat it as warranty all the same.',
  'root cause is our certificate, engineering is embarrassed. Keep it vague.',
  'their IT lead is leaving at the end of the year, not public yet.',
  'escalated to Marek’s team, internal target is Tuesday, do not promise a day.',
  'paid the last invoice 40 days late. Check with finance before sending the loan device.',
].map(text => `${secretMarker}: ${text}`);
