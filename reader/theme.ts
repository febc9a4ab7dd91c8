export type Theme = 'auto' | 'dark' | 'light';

const KEY = 'theme';
const TRANSPARENT = 'rgba(0, 0, 0, 0)';
const NAMES = { auto: 'automatic', dark: 'dark', light: 'light' };

/** The choice that the button leads to next: automatic, dark, light, automatic. */
export function nextTheme(theme: Theme): Theme {
  return theme === 'auto' ? 'dark' : theme === 'dark' ? 'light' : 'auto';
}

/** Any stored text as a theme; what is none is automatic. */
export function readTheme(text: string | null): Theme {
  return text === 'dark' || text === 'light' ? text : 'auto';
}

export function themeLabel(theme: Theme): string {
  return `Colour theme: ${NAMES[theme]}. Change`;
}

export function applyStoredTheme(): void {
  apply(stored());
}

/** Shows the theme buttons, which do nothing where scripts are off. */
export function offerThemes(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('button[data-theme-toggle]');
  let theme = stored();
  const show = (): void => {
    apply(theme);
    colourBrowser(theme);
    for (const button of buttons) button.setAttribute('aria-label', themeLabel(theme));
  };
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => {
      theme = nextTheme(theme);
      store(theme);
      show();
    });
  }
  show();
}

function apply(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The browser's own bars take the page's colour; with a chosen theme the metas' media conditions no longer tell it. */
function colourBrowser(theme: Theme): void {
  const root = getComputedStyle(document.documentElement).backgroundColor;
  const colour = root === TRANSPARENT ? getComputedStyle(document.body).backgroundColor : root;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset.original ??= meta.content;
    meta.content = theme === 'auto' ? meta.dataset.original : colour;
  }
}

// Reading or writing throws where a browser blocks storage; the choice then lasts for the page.
function stored(): Theme {
  try {
    return readTheme(localStorage.getItem(KEY));
  } catch {
    return 'auto';
  }
}

function store(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // As above.
  }
}
