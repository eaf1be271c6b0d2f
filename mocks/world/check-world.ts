import type {World} from './world.js';

/** Every reference of a world that leads nowhere, in words; empty if all is well. */
export function checkWorld(world: World): string[] {
  const problems: string[] = [];
  type Target = Exclude<keyof World, 'name' | 'settings' | 'consents' | 'outbox' | 'sequence'>;
  const refer = (from: string, table: Target, ids: readonly (string | null)[]) => {
    for (const id of ids) {
      if (id !== null && !Object.hasOwn(world[table], id)) problems.push(`${from} refers to "${id}", which is not in ${table}.`);
    }
  };
  const each = <Row>(table: Record<string, Row>, name: string, visit: (row: Row, label: string) => void) => {
    for (const [key, row] of Object.entries(table)) {
      visit(row, `${name}/${key}`);
    }
  };
  const both = (from: string, there: boolean, other: string) => {
    if (!there) problems.push(`${from} is not named by ${other}.`);
  };

  for (const [name, table] of Object.entries(world)) {
    if (typeof table !== 'object' || Array.isArray(table) || name === 'settings') continue;
    each(table as Record<string, {id?: string}>, name, ({id}, from) => {
      if (id !== undefined) both(`${from}: "${id}"`, from === `${name}/${id}`, 'its own key');
    });
  }
  each(world.contacts, 'contacts', (contact, from) => {
    refer(from, 'companies', [contact.primaryCompanyId, ...contact.companyIds]);
    refer(
      from,
      'messages',
      contact.timeline.map(entry => entry.messageId),
    );
    refer(
      from,
      'tickets',
      contact.timeline.map(entry => entry.ticketId),
    );
  });
  each(world.forms, 'forms', (form, from) => refer(from, 'inboxes', [form.inboxId]));
  each(world.groups, 'groups', (group, from) => refer(from, 'contacts', group.contactIds));
  each(world.lists, 'lists', (list, from) => refer(from, 'contacts', list.contactIds));
  each(world.tickets, 'tickets', (ticket, from) => {
    refer(from, 'pipelines', [ticket.pipelineId]);
    const stages = world.pipelines[ticket.pipelineId]?.stages ?? [];
    both(
      `${from}: stage "${ticket.stageId}"`,
      stages.some(stage => stage.id === ticket.stageId),
      `pipelines/${ticket.pipelineId}`,
    );
    refer(from, 'agents', [ticket.ownerId]);
    refer(from, 'contacts', [ticket.requesterId, ...ticket.contactIds]);
    refer(from, 'companies', ticket.companyIds);
    refer(from, 'threads', ticket.threadIds);
    refer(
      from,
      'messages',
      ticket.timeline.map(entry => entry.messageId),
    );
    refer(from, 'messages', [ticket.solution?.messageId ?? null]);
    refer(from, 'contacts', [ticket.solution?.answer?.contactId ?? null, ticket.rating?.contactId ?? null]);
  });
  each(world.threads, 'threads', (thread, from) => {
    refer(from, 'inboxes', [thread.inboxId]);
    refer(from, 'tickets', [thread.ticketId]);
    refer(from, 'messages', thread.messageIds);
    const ticket = thread.ticketId === null ? undefined : world.tickets[thread.ticketId];
    if (ticket) both(from, ticket.threadIds.includes(thread.id), `tickets/${ticket.id}`);
  });
  each(world.messages, 'messages', (message, from) => {
    refer(from, 'threads', [message.threadId]);
    refer(from, 'files', message.fileIds);
    if (message.author.kind !== 'system')
      refer(from, message.author.kind === 'agent' ? 'agents' : 'contacts', [message.author.id]);
    both(from, world.threads[message.threadId]?.messageIds.includes(message.id) ?? true, `threads/${message.threadId}`);
  });
  each(world.files, 'files', (file, from) => {
    refer(from, 'messages', [file.messageId]);
    both(from, world.messages[file.messageId]?.fileIds.includes(file.id) ?? true, `messages/${file.messageId}`);
  });
  each(world.uploads, 'uploads', (upload, from) => refer(from, 'contacts', [upload.contactId]));
  each(world.readMarks, 'readMarks', (mark, from) => {
    refer(from, 'contacts', [mark.contactId]);
    refer(from, 'tickets', [mark.ticketId]);
  });
  each(world.accounts, 'accounts', (account, from) => refer(from, 'contacts', [account.contactId]));
  each(world.sessions, 'sessions', ({contactId, view}, from) => {
    refer(from, 'contacts', [contactId]);
    if (view) refer(from, 'agents', [view.agentId]);
  });
  each(world.mailTokens, 'mailTokens', (token, from) => refer(from, 'contacts', [token.contactId]));
  refer(
    'consents',
    'contacts',
    world.consents.map(consent => consent.contactId),
  );
  checkSettings(world, problems, refer);
  return problems;
}

function checkSettings(
  {settings, pipelines}: World,
  problems: string[],
  refer: (from: string, table: 'inboxes' | 'forms' | 'groups' | 'lists' | 'pipelines', ids: readonly (string | null)[]) => void,
): void {
  refer('settings.defaultInboxId', 'inboxes', [settings.defaultInboxId]);
  refer('settings.form', 'forms', [settings.form.formId]);
  if (settings.audience.kind === 'groups') refer('settings.audience', 'groups', settings.audience.groupIds);
  if (settings.audience.kind === 'lists') refer('settings.audience', 'lists', settings.audience.listIds);
  const chosen: [string, string, string | null][] = [
    ...Object.entries(settings.replyToClosed.stageByPipeline).map(([id, stage]): [string, string, string] => [
      'replyToClosed',
      id,
      stage,
    ]),
    ...Object.entries(settings.reopening.stageByPipeline).map(([id, stage]): [string, string, string] => [
      'reopening',
      id,
      stage,
    ]),
    ...Object.entries(settings.closing.pipelines).map(([id, rule]): [string, string, string | null] => [
      'closing',
      id,
      rule.stageId,
    ]),
  ];
  for (const [name, pipelineId, stageId] of chosen) {
    refer(`settings.${name}`, 'pipelines', [pipelineId]);
    const stages = pipelines[pipelineId]?.stages ?? [];
    if (stageId !== null && !stages.some(stage => stage.id === stageId)) {
      problems.push(`settings.${name} chooses "${stageId}", which is no stage of "${pipelineId}".`);
    }
  }
}
