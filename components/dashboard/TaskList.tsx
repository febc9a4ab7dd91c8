import type { OwnTask, Task } from '#features/dashboard/queries.ts';

type Name = Task['name'] | OwnTask['name'];

const WORDS: Record<Name, { one: string; more: string }> = {
  pending: { one: 'comment waits', more: 'comments wait' },
  reported: { one: 'comment is reported', more: 'comments are reported' },
  submitted: { one: 'text is submitted', more: 'texts are submitted' },
  broken: { one: 'link leads nowhere', more: 'links lead nowhere' },
  imports: { one: 'import waits for you', more: 'imports wait for you' },
  failed: { one: 'job failed', more: 'jobs failed' },
  drafts: { one: 'draft of yours', more: 'drafts of yours' },
  waiting: { one: 'text of yours is with the editors', more: 'texts of yours are with the editors' },
};
/** Counting stops here. */
const MOST = 1_000;

/** What waits, each a number that leads to it. */
export function TaskList({ tasks }: { tasks: readonly { name: Name; count: number; href: string }[] }) {
  return (
    <ul className="tasks">
      {tasks.map(({ name, count, href }) => (
        <li key={name}>
          <a href={href}><b>{count > MOST ? `${MOST.toLocaleString('en-GB')}+` : count.toLocaleString('en-GB')}</b> {count === 1 ? WORDS[name].one : WORDS[name].more}</a>
        </li>
      ))}
    </ul>
  );
}
