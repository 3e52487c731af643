/** The product's mark: one role over two. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 text-accent" fill="none">
      <path
        d="M12 8v4M6 16v-2a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v2"
        stroke="currentColor"
        strokeWidth="1.75"
        opacity="0.55"
      />
      <rect x="8" y="2.5" width="8" height="6" rx="2" fill="currentColor" />
      <rect x="2" y="15.5" width="8" height="6" rx="2" fill="currentColor" />
      <rect x="14.75" y="16.25" width="6.5" height="4.5" rx="1.5" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
