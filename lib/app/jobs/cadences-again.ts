/** Document that changes whenever all customers have to be looked at again: a job that is half way begins anew. */
export const CADENCES_AGAIN = 'cadences/again';
