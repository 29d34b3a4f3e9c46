namespace Dragoman.Model;

/// <summary>The relations of Universal Dependencies as the English treebanks use them, with their subtypes.</summary>
public enum Relation : byte
{
    Dep, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Compound, CompoundPrt,
    Conj, Cop, Csubj, CsubjPass, CsubjOuter, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark, Nmod,
    NmodPoss, NmodUnmarked, NmodDesc, Nsubj, NsubjPass, NsubjOuter, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct,
    Reparandum, Vocative, Xcomp,
}
