import {
  ArrowLeftRight,
  BookOpen,
  Diamond,
  Eye,
  Handshake,
  Hexagon,
  Link2,
  type LucideIcon,
  MapPin,
  RectangleHorizontal,
  User,
  Users,
} from 'lucide-react'
import type { Collection } from '../../model/entities.ts'

/** The sign of each kind of entity; decoration, beside its word. */
export const entityIcons: Readonly<Record<Collection, LucideIcon>> = {
  organisations: RectangleHorizontal,
  functions: Hexagon,
  places: MapPin,
  beneficiaries: Users,
  people: User,
  perspectives: Eye,
  sources: BookOpen,
  remits: Link2,
  ties: ArrowLeftRight,
  decisions: Diamond,
  agreements: Handshake,
}
