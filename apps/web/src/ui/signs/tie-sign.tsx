/** What ties one role to another: the reporting line, or a relation. */
export type TieLook = "LINE" | "OVERSEES" | "COORDINATES_WITH";

/** A tie as the chart draws it: the reporting line solid, relations dotted; those that go one way end in an arrow. */
export function TieSign({ tie }: { tie: TieLook }) {
  const isLine = tie === "LINE";
  return (
    <svg
      aria-hidden="true"
      width="26"
      height="12"
      viewBox="0 0 26 12"
      fill="none"
      strokeWidth="1.75"
      strokeLinecap="round"
      className={`shrink-0 ${isLine ? "stroke-accent" : "stroke-relation"}`}
    >
      <path d={tie === "OVERSEES" ? "M2 6H21" : "M2 6H24"} {...(isLine ? {} : { strokeDasharray: "0.5 4.5" })} />
      {tie === "OVERSEES" ? <path d="M19.5 2.5 24 6 19.5 9.5" strokeLinejoin="round" /> : null}
    </svg>
  );
}
