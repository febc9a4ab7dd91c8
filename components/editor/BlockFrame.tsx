import { NodeViewContent, NodeViewWrapper } from '@tiptap/react';

// A fieldset would not take the editor's own attributes.
const GROUP = { role: 'group' };

type Props = { name: string; selected: boolean; className?: string; children: React.ReactNode };

/** What stands around a block that is more than text: its name for those who do not see it, and whether it is chosen. */
export function BlockFrame({ name, selected, className = '', children }: Props) {
  return (
    <NodeViewWrapper className={`block-frame ${className}`} data-selected={selected || undefined} aria-label={name} {...GROUP}>
      {children}
    </NodeViewWrapper>
  );
}

/** Where a caption is written. */
export function CaptionField() {
  return <NodeViewContent className="picture-caption" aria-label="Caption" {...GROUP} />;
}
