/** Whether a window can be shown: on Linux a display server is named in the environment; COMOVE_HEADLESS=1 says no everywhere. */
export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['COMOVE_HEADLESS'] === '1') return false;
  return platform !== 'linux' || ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => Boolean(env[name]));
}
