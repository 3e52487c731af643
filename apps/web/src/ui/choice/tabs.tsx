"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

/** Several views of one thing, one at a time; the arrow keys walk between their names. */
export function Tabs<Value extends string>({
  label,
  value,
  onChange,
  tabs,
}: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  tabs: readonly { readonly value: Value; readonly name: string; readonly content: ReactNode }[];
}) {
  const choose = (chosen: unknown) => {
    const tab = tabs.find((one) => one.value === chosen);
    if (tab !== undefined) onChange(tab.value);
  };
  return (
    <Base.Root value={value} onValueChange={choose} className="flex flex-col gap-6">
      <Base.List aria-label={label} className="flex gap-5 border-line border-b" activateOnFocus={false}>
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px flex h-9 items-center border-transparent border-b-2 px-0.5 font-medium text-muted transition-colors hover:text-ink data-active:border-accent data-active:text-ink"
          >
            {tab.name}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="flex flex-col gap-6 rounded outline-offset-4">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
