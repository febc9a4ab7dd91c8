import { findOldAnchor } from './anchor.ts';
import { leadToComment } from './comment-link.ts';
import { listenForEmbeds } from './embeds.ts';
import { offerSharing } from './share.ts';
import { improveDiscussion } from './discussion.ts';
import { tellThatShown } from './shown.ts';
import { applyStoredTheme, offerThemes } from './theme.ts';

// Before anything is painted.
applyStoredTheme();

document.addEventListener('DOMContentLoaded', () => {
  offerThemes();
  listenForEmbeds();
  leadToComment();
  findOldAnchor();
  offerSharing();
  improveDiscussion();
  tellThatShown();
});
