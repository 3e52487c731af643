"use client";

import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";

/** Adds a part to a profile: the form stands in place of its button, until it is done. */
export function AddPart({ label, form }: { label: string; form: (onDone: () => void) => ReactNode }) {
  const [isAdding, setAdding] = useState(false);
  return isAdding ? (
    form(() => setAdding(false))
  ) : (
    <Button look="plain" className="-mx-2 self-start px-2" onClick={() => setAdding(true)}>
      <Plus size={15} aria-hidden />
      {label}
    </Button>
  );
}
