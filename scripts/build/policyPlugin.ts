import type { Plugin } from 'vite'
import { developmentPolicy, hostedPolicy, insertPolicy } from './contentSecurityPolicy.ts'

/** Gives the page its content security policy. */
export function policyPlugin(): Plugin {
  return {
    name: 'remitmap-policy',
    transformIndexHtml: (page, { server }) => insertPolicy(page, server ? developmentPolicy : hostedPolicy),
  }
}
