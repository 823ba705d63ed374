/**
 * Version 1: every store of the design. A migration names stores and indexes literally and imports nothing from the app, so that it does
 * the same for ever.
 */
export function migrate0001(db: IDBDatabase): void {
  const byId = (name: string) => db.createObjectStore(name, { keyPath: 'id' });
  const plain = ['campaigns', 'standings', 'fieldDefs', 'segments', 'rules', 'messageTemplates', 'documents', 'directory', 'jobs', 'meta'];
  for (const name of plain) byId(name);

  const contacts = byId('contacts');
  contacts.createIndex('rootId', 'rootId');
  contacts.createIndex('keys', 'keys', { multiEntry: true });
  byId('tombstones').createIndex('keys', 'keys', { multiEntry: true });

  const links = byId('links');
  const pairs = byId('pairs');
  for (const edges of [links, pairs]) {
    edges.createIndex('a', 'a');
    edges.createIndex('b', 'b');
  }
  pairs.createIndex('order', ['late', 'minus', 'id']);

  const children = new Map<string, IDBObjectStore>();
  for (const name of ['provenance', 'interactions', 'orders', 'cases', 'deals', 'tasks', 'responses', 'rewards', 'moves']) {
    const store = byId(name);
    store.createIndex('children', ['owner', 'at', 'id']);
    children.set(name, store);
  }
  children.get('interactions')?.createIndex('external', 'external', { unique: true });
  children.get('tasks')?.createIndex('fireAt', 'fireAt');
  children.get('tasks')?.createIndex('pendingAt', 'pendingAt');
  children.get('responses')?.createIndex('campaign', 'campaign');

  db.createObjectStore('changes', { keyPath: 'seq' });
  db.createObjectStore('cursors', { keyPath: 'consumer' });
  byId('fulfilled').createIndex('at', 'at');
  /** Damaged rows that the user has accepted as lost, kept as they were found. */
  db.createObjectStore('quarantine', { autoIncrement: true });
}
