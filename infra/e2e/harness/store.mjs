import { MongoClient } from "mongodb";
import { ports } from "./place.mjs";

/** Looks into the store itself, by MongoDB's own driver. */
export async function inStore(ask, uri = `mongodb://127.0.0.1:${ports.store}/claimline`) {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    return await ask(client.db());
  } finally {
    await client.close();
  }
}

export const storedOutcomes = (callId, uri) => inStore((db) => db.collection("outcomes").find({ call: callId }).toArray(), uri);
export const storedAttempts = (filter, uri) => inStore((db) => db.collection("attempts").find(filter).toArray(), uri);
