import type { OwnRecord } from '../../lib/domain/own-field/own-field';
import type { OwnValues } from '../../lib/domain/own-field/own-value';
import type { LogKind } from '../history/log-kind';
import type { LogMessage } from '../history/read-log';

/** The records with own fields among those that a quick form writes. */
export function recordOfLog(kind: LogKind): OwnRecord | undefined {
  if (kind === 'task') return 'tasks';
  return kind === 'order' || kind === 'return' ? 'orders' : undefined;
}

/** The message of a quick form with the values of own fields. */
export function withOwn(message: LogMessage, custom: OwnValues): LogMessage {
  if (Object.keys(custom).length === 0) return message;
  if (message.name === 'orders.save')
    return { name: message.name, payload: { ...message.payload, draft: { ...message.payload.draft, custom } } };
  if (message.name === 'tasks.save')
    return { name: message.name, payload: { ...message.payload, draft: { ...message.payload.draft, custom } } };
  return message;
}
