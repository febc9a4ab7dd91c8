type Account = { deleteAfter: Date | null };

/** Who may have their account deleted: whoever has not done so already. That the last admin stays, the command sees to. */
export const canLeave = ({ deleteAfter }: Account): boolean => deleteAfter === null;

/** Who may change their mind; whether there is still time, the command sees to. */
export const canStay = ({ deleteAfter }: Account): boolean => deleteAfter !== null;
