import { z } from 'zod';

/** What came of taking an import back, as the audit log has it too. */
export const undoSummary = z.object({
  removed: z.number(),
  /** How many things stay, which the run's findings name. */
  kept: z.number(),
  /** Whether the sample content, which had made room for the archive, is here again. */
  sampleBack: z.boolean(),
});
export type UndoSummary = z.infer<typeof undoSummary>;
