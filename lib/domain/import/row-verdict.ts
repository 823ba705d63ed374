/**
 * What an import would make of a row about a customer. `waits`: the book has nobody whom it names. `customer`: whose it becomes, by name;
 * `isNewCustomer`: somebody whom the import makes of what the row says.
 */
export type RowVerdict = { state: 'new' | 'changed' | 'same' | 'waits'; customer?: string; isNewCustomer?: true };
