import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `npm run dev` sends API and WebSocket traffic: the mock server by default, or a running gateway. */
const backend = process.env.CLAIMLINE_BACKEND ?? "http://127.0.0.1:17080";

export default defineConfig({
  // Relative addresses let the gateway serve the bundle under any path.
  base: "./",
  plugins: [react()],
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 700 },
  server: { host: "127.0.0.1", port: 17081, proxy: { "/api": { target: backend, ws: true } } },
});
