/** Version 2: who is to be written to when, and whose day comes round. */
export function migrate0002(db: IDBDatabase): void {
  const cadences = db.createObjectStore('cadences', { keyPath: 'id' });
  cadences.createIndex('cold', ['rank', 'coldAt']);
  cadences.createIndex('birthday', 'birthday');
  cadences.createIndex('anniversary', 'anniversary');
}
