/**
 * A reader's comment and the replies to it, in the order in which they were written.
 * `text` is plain text, not HTML: a blank line parts paragraphs, and `<` and `>` are meant literally.
 * `hoursAfter` counts from the publication of the post, for replies as well.
 */
export interface SampleComment {
  name: string;
  hoursAfter: number;
  text: string;
  replies?: SampleComment[];
}
