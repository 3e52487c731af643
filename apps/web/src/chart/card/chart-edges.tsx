"use client";

import { BaseEdge, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { RelationEdge as Relation, ReportingEdge as Reporting } from "../picture/window-nodes.ts";

/** The solid line from a role to the one that it reports to. */
export const ReportingEdge = memo(function ReportingEdge({ data }: EdgeProps<Reporting>) {
  return <BaseEdge path={data?.path ?? ""} interactionWidth={0} className="chart-reporting" />;
});

/** A dotted relation, which can be clicked on. Those that go one way end in an arrow; coordination goes both ways. */
export const RelationEdge = memo(function RelationEdge({ data }: EdgeProps<Relation>) {
  const marker = data?.type === "COORDINATES_WITH" ? {} : { markerEnd: "url(#relation-arrow)" };
  return <BaseEdge path={data?.path ?? ""} interactionWidth={14} className="chart-relation" {...marker} />;
});

/** The arrow that relations end in; once a chart. */
export function RelationArrow() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <marker
          id="relation-arrow"
          viewBox="0 0 10 10"
          refX="8"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M1 1.5 8.5 5 1 8.5" fill="none" stroke="var(--relation)" strokeWidth="1.75" />
        </marker>
      </defs>
    </svg>
  );
}
