import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Changed } from './protocol';

/** Two messages on the wire: a page's question with its name and unchecked payload, and the worker's word that something changed. */
type Wire = {
  ask(question: { name: string; payload: unknown }): unknown;
  changed(changed: Changed): void;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<Wire>();
