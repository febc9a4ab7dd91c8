const two = (month: number) => String(month).padStart(2, '0');

export const yearPath = (year: number) => `/${year}/`;
export const monthPath = (year: number, month: number) => `/${year}/${two(month)}/`;
