import { v7 } from 'uuid';
import { type ContactDraft, emptyContactDraft } from '../../lib/domain/contact/contact';
import type { OrderDraft } from '../../lib/domain/order/order';
import type { TaskDraft } from '../../lib/domain/task/task';
import type { SaveItem } from '../../lib/messaging/request-parts';

type Person = { name: string; email?: string; phone?: string; org?: string; title?: string; tags?: string[] };

/** What a capture or a form would propose for a person. */
export function personDraft({ name, email, phone, org, title, tags = [] }: Person): ContactDraft {
  return {
    ...emptyContactDraft('individual', name),
    emails: email ? [{ id: v7(), address: email }] : [],
    phones: phone ? [{ id: v7(), raw: phone }] : [],
    orgs: org || title ? [{ id: v7(), name: org, title, current: true }] : [],
    tags,
  };
}

/** A reviewed card, as it was captured on a page. */
export function saveItem(person: Person, more: Partial<SaveItem> = {}): SaveItem {
  return {
    draft: personDraft(person),
    provenance: [],
    captured: { url: 'https://people.example/team', title: 'Team' },
    requestId: v7(),
    ...more,
  };
}

export function orderDraft(contactId: string, at: number, total: number, more: Partial<OrderDraft> = {}): OrderDraft {
  return { contactId, type: 'order', at, status: 'paid', lines: [], total, currency: 'USD', ...more };
}

export function taskDraft(contactId: string, due: number, more: Partial<TaskDraft> = {}): TaskDraft {
  return {
    contactId,
    title: 'Call back',
    due,
    allDay: false,
    anchor: 'due',
    alarms: [],
    priority: 'normal',
    status: 'needs-action',
    ...more,
  };
}

export const DAY = 86_400_000;
