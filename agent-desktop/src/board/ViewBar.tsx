import { useState } from "react";
import { Button } from "../design/Button";
import { agentLook, callLook } from "../design/states";
import type { CampaignRow } from "../wire/types";
import { EVERYTHING, type Filter, keepView, savedViews } from "./views";

interface Props {
  user: string;
  campaigns: CampaignRow[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** What of the agents and calls is shown, and the views that were saved. */
export function ViewBar({ user, campaigns, filter, onFilter }: Props) {
  const [views, setViews] = useState(() => savedViews(user));
  const [name, setName] = useState<string>();
  const chosen = views.find((view) => JSON.stringify(view.filter) === JSON.stringify(filter));
  const filtered = Object.values(filter).some((value) => value !== "");

  function save() {
    if (name?.trim()) {
      setViews(keepView(user, { name: name.trim(), filter }));
    }
    setName(undefined);
  }

  return (
    <form
      className="view-bar"
      aria-label="Filter"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <input
        type="search"
        aria-label="Agent or party"
        placeholder="Agent or party"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <select
        aria-label="Campaign"
        value={filter.campaign}
        onChange={(event) => onFilter({ ...filter, campaign: event.target.value })}
      >
        <option value="">All campaigns</option>
        {campaigns.map((campaign) => (
          <option key={campaign.id} value={campaign.id}>
            {campaign.name}
          </option>
        ))}
      </select>
      <select
        aria-label="State"
        value={filter.state}
        onChange={(event) => onFilter({ ...filter, state: event.target.value })}
      >
        <option value="">All states</option>
        <optgroup label="Agents">
          {Object.entries(agentLook).map(([state, look]) => (
            <option key={state} value={state}>
              {look.word}
            </option>
          ))}
        </optgroup>
        <optgroup label="Calls">
          {Object.entries(callLook).map(([state, look]) => (
            <option key={state} value={state}>
              {look.word}
            </option>
          ))}
        </optgroup>
      </select>
      <select
        aria-label="Saved view"
        value={chosen?.name ?? ""}
        onChange={(event) => onFilter(views.find((view) => view.name === event.target.value)?.filter ?? EVERYTHING)}
      >
        <option value="">{filtered && !chosen ? "Not saved" : "Everything"}</option>
        {views.map((view) => (
          <option key={view.name} value={view.name}>
            {view.name}
          </option>
        ))}
      </select>
      {name !== undefined && (
        <input
          aria-label="Name of the view"
          placeholder="Name of the view"
          maxLength={40}
          value={name}
          // biome-ignore lint/a11y/noAutofocus: it was asked for by the button just pressed
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
      )}
      {chosen ? (
        <Button
          label="Delete view"
          size="small"
          tone="quiet"
          onPress={() => {
            setViews(keepView(user, { name: chosen.name, filter: EVERYTHING }));
            onFilter(EVERYTHING);
          }}
        />
      ) : name === undefined ? (
        <Button
          label="Save view"
          size="small"
          tone="quiet"
          control={filtered ? { allowed: true } : { allowed: false, why: "Filter something first." }}
          onPress={() => setName("")}
        />
      ) : (
        <Button type="submit" label="Save" size="small" onPress={() => undefined} />
      )}
    </form>
  );
}
