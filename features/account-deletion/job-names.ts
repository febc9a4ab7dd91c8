/** What the jobs of a deletion are added under. */
export const TELL_OF_DELETION = 'account-deletion.tell';
export const DELETE_DUE_ACCOUNTS = 'account-deletion.carry-out';
