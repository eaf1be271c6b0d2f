import type {TicketRecord} from '../../mocks/testing.js';
import {bearerAuth} from '../../src/adapter/http/index.js';
import {resolveBackend} from '../../src/adapter/http/url.js';
import {backend} from '../mock.js';
import type {DeskModel} from './desk-model.js';

/**
 * Opens the portal in a new tab as the ticket's customer sees it, or without one as all of it, to look on (R69). The token goes there
 * in sessionStorage, which a new tab begins with a copy of, and in no address.
 */
export async function viewPortal(model: DeskModel, ticket?: TicketRecord): Promise<void> {
  const token = await model.act(desk => desk.viewPortal(model.agentId, ticket?.requesterId ?? null));
  if (token === undefined) return;
  const auth = bearerAuth({storage: 'session'});
  const url = resolveBackend(backend);
  auth.accept?.(token, url);
  const page = `./index.html#/portico/tickets${ticket ? `/${encodeURIComponent(ticket.id)}` : ''}`;
  if (window.open(page)) auth.forget?.(url);
  else location.assign(page);
}
