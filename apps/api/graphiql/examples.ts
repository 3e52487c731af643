/** The queries that the page opens with, each in a tab of its own; they answer for the demo company. */
export const examples: readonly { readonly query: string; readonly variables?: string }[] = [
  {
    query: `# The root of the demo company, those who report to it, and who holds each seat.
query Root {
  company(slug: "demo") {
    name(locale: en)
    root {
      title(locale: en)
      descendantCount
      reports {
        totalCount
        nodes {
          title(locale: en)
          vacant
          unit { name(locale: en) }
          holders { nodes { name } }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# Find a role, and see its line up to the root and its dotted relations.
query Find($text: String!) {
  company(slug: "demo") {
    search(text: $text, first: 5) {
      totalCount
      nodes {
        id
        title(locale: en)
        depth
        ancestors { title(locale: en) }
        relations { nodes { type from { title(locale: en) } to { title(locale: en) } } }
      }
    }
  }
}
`,
    variables: JSON.stringify({ text: "marketing" }, null, 2),
  },
  {
    query: `# The company in figures, and what is to be noticed about it.
query Health {
  company(slug: "demo") {
    revision
    metrics {
      roleCount
      seats
      vacantCount
      layers
      spanAverage
      spanMaximum
      widestRole { title(locale: en) }
    }
    findings(first: 10) {
      totalCount
      nodes { severity code message(locale: en) remedy(locale: en) }
    }
  }
}
`,
  },
];
