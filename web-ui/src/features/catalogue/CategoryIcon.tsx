import {
  BriefcaseBusiness,
  Compass,
  Cpu,
  Drama,
  Dumbbell,
  GraduationCap,
  Hammer,
  Handshake,
  HeartPulse,
  House,
  Laptop,
  type LucideIcon,
  Megaphone,
  MonitorSmartphone,
  Palette,
  Scissors,
  Sparkles,
  Star,
  Store,
  Truck,
} from 'lucide-react'

const icons: Readonly<Record<string, LucideIcon>> = {
  HOME: House,
  BUILDING: Hammer,
  LOGISTICS: Truck,
  SALES: Store,
  DIGITAL: MonitorSmartphone,
  MEDIA: Megaphone,
  HEALTH: HeartPulse,
  EDUCATION: GraduationCap,
  STAGE: Drama,
  OFFICE: BriefcaseBusiness,
  TECH: Cpu,
  EXPERT: Compass,
  C_ARTS: Palette,
  C_SPORT: Dumbbell,
  C_CRAFT: Scissors,
  C_SOCIAL: Handshake,
  C_TECH: Laptop,
  C_WORK: BriefcaseBusiness,
  C_SELF: Star,
}

/** A category at a glance; one the house does not know yet gets the talents' own sign. */
export function CategoryIcon({ category }: { category: string }) {
  const Icon = icons[category] ?? Sparkles
  return <Icon size={20} aria-hidden="true" className="shrink-0 text-ochre-text" />
}
