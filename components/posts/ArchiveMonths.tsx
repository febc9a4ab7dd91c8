import { monthName } from '#lib/dates.ts';
import { monthPath, yearPath } from '#features/archive/address.ts';
import type { ArchiveMonth } from '#features/archive/queries.ts';

/** Every month that has posts, under its year. */
export function ArchiveMonths({ months, language }: { months: readonly ArchiveMonth[]; language: string }) {
  const years = [...new Set(months.map(({ year }) => year))];
  return (
    <div className="months">
      {years.map((year) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}><a href={yearPath(year)}>{year}</a></h2>
          <ul>
            {months.filter((one) => one.year === year).map(({ month, posts }) => (
              <li key={month}>
                <a href={monthPath(year, month)}>{monthName(month, language)}</a>
                <span>{posts === 1 ? '1 post' : `${posts} posts`}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
