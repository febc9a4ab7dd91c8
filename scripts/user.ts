import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { database } from '#lib/db/client.ts';
import { applyMigrations } from '#lib/db/migrate.ts';
import { DatabaseAwayError, openDatabase } from '#lib/db/open.ts';
import { SettingError } from '#lib/env.ts';
import { LINK_MINUTES } from '#features/accounts/limits.ts';
import { signInLink } from '#features/accounts/sign-in.ts';
import { RoleError, setRole, type ChangedUser } from '#features/users/commands.ts';
import { ROLES } from '#features/users/policy.ts';
import { roleChange, type RoleChange } from '#features/users/schema.ts';

const USAGE = `Usage: npm run user -- EMAIL --role ${ROLES.join('|').toLowerCase()} [--name "NAME"]`;
const roles = new Map(ROLES.map((role) => [role.toLowerCase(), role]));

/** A command that was typed wrongly; the message is one line. */
class UsageError extends Error {}

process.exitCode = await main(process.argv.slice(2));

/** Makes or changes a user, and prints a link that signs them in. Returns the exit code: 0 done, 1 could not be done, 2 typed wrongly. */
async function main(words: string[]): Promise<number> {
  try {
    const change = readCommand(words);
    const opened = await openDatabase();
    try {
      await applyMigrations(opened.url);
      const now = new Date();
      const [user, link] = await database().$transaction(async (tx) => [
        await setRole(tx, { userId: null, name: 'npm run user' }, change, now),
        await signInLink(tx, { email: change.email, returnTo: '/' }, now),
      ] as const);
      console.log(`${report(user, change.email)}\nA link to sign in, for ${LINK_MINUTES} minutes: ${link}`);
    } finally {
      await opened.close();
    }
    return 0;
  } catch (error) {
    if (error instanceof UsageError) return fail(error.message, 2);
    if (error instanceof SettingError || error instanceof DatabaseAwayError || error instanceof RoleError) return fail(error.message, 1);
    throw error;
  }
}

function readCommand(words: string[]): RoleChange {
  const { values, positionals } = parsed(words);
  const [email, ...surplus] = positionals;
  if (email === undefined || surplus.length > 0 || values.role === undefined) throw new UsageError(USAGE);
  const role = roles.get(values.role.toLowerCase());
  if (!role) throw new UsageError(`There is no role "${values.role}": it is ${[...roles.keys()].join(', ')}.`);
  try {
    return roleChange.parse({ email, role, name: values.name });
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const issue = error.issues[0];
    throw new UsageError(`"${issue?.path[0] === 'name' ? values.name : email}" ${issue?.message}.`);
  }
}

function parsed(words: string[]) {
  try {
    return parseArgs({ args: words, allowPositionals: true, options: { role: { type: 'string' }, name: { type: 'string' } } });
  } catch {
    throw new UsageError(USAGE);
  }
}

function report({ name, role, before }: ChangedUser, email: string): string {
  const who = name ? `${name} <${email}>` : email;
  const now = role.toLowerCase();
  if (before === null) return `${who} is a new user with the role ${now}.`;
  return before === role ? `${who} has the role ${now}, as before.` : `${who} now has the role ${now}; it was ${before.toLowerCase()}.`;
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}
