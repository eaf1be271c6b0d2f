import type {TicketSummary} from '../../../src/contract/tickets.js';
import {turn, type Contender} from '../lab/contender.js';
import {tickets} from '../lab/data.js';

const PART = 64 * 1024;

/** A file written by hand, in parts of 64 KiB, with formulas made harmless. The pages come one by one, as from a backend. */
export function vanillaCsv(rows: number): Contender {
  const all = tickets(rows);
  return {
    acts: {
      async export() {
        const parts: string[] = ['\uFEFF'];
        let part = 'Subject,Requested by,Create date,Ticket owner,Last activity date,Status\r\n';
        for (let from = 0; from < rows; from += 100) {
          await turn();
          for (const ticket of all.slice(from, from + 100)) {
            part += `${line(ticket)}\r\n`;
            if (part.length > PART) {
              parts.push(part);
              part = '';
            }
          }
        }
        parts.push(part);
        return new Blob(parts).size;
      },
    },
  };
}

function line({subject, requester, createdAt, owner, lastActivityAt, status}: TicketSummary): string {
  const state = status.state === 'closed' ? 'Closed' : 'Open';
  const cells = [subject, requester?.name ?? '', date(createdAt), owner?.name ?? '', date(lastActivityAt), state];
  return cells.map(cell).join(',');
}

function cell(text: string): string {
  const safe = /^[\s\u200B-\u200F\uFEFF]*[=+\-@|%]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function date(iso: string): string {
  const day = new Date(iso);
  const two = (value: number) => (value < 10 ? `0${value}` : String(value));
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())} ${two(day.getHours())}:${two(day.getMinutes())}`;
}
