type Props = { name: string; keys?: string; face: string; className?: string; pressed?: boolean; disabled?: boolean; act: () => unknown };

/** A button of the editor's tools. It takes no focus from the text when it is pressed with a pointer. */
export function ToolButton({ name, keys, face, className = '', pressed, disabled = false, act }: Props) {
  return (
    <button
      type="button"
      className={`tool ${className}`}
      aria-label={name}
      title={keys ? `${name} (${keys})` : name}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && act()}
    >
      {face}
    </button>
  );
}
