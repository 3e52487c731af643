"use client";

import type { ShortId } from "@puesto/domain/identity";
import type { MouseEvent, ReactNode } from "react";
import { viewAddress } from "../../view/address.ts";
import { useView } from "../../view/use-view.ts";
import { useGoToRole } from "./go-to-role.tsx";

/** A link to a role in the same picture: a plain click moves the chart, any other opens the address as links do. */
export function RoleLink({ id, className = "", children }: { id: ShortId; className?: string; children: ReactNode }) {
  const [view] = useView();
  const goToRole = useGoToRole();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    goToRole(id);
  };
  return (
    <a href={viewAddress({ ...view, toggled: [...view.toggled], open: id })} onClick={follow} className={className}>
      {children}
    </a>
  );
}
